// Packs the program with its own Java runtime: an application image under target/installer/image, and on Linux a .deb
// beside it. Called by "mvn -Pinstaller package", after the jar. Uses jpackage of the JDK that compiled.

def toolchains = session.container.lookup(org.apache.maven.toolchain.ToolchainManager)
def jdk = toolchains.getToolchainFromBuildContext('jdk', session)
def tool = { name -> jdk ? jdk.findTool(name) : System.getProperty('java.home') + '/bin/' + name }
def jpackage = tool('jpackage')
def os = System.getProperty('os.name').toLowerCase(Locale.ROOT)
def linux = os.contains('linux')
def windows = os.contains('windows')

def target = new File(project.build.directory)
def installer = new File(target, 'installer')
def input = new File(installer, 'input')
def copy = { File from, File folder ->
    folder.mkdirs()
    java.nio.file.Files.copy(from.toPath(), new File(folder, from.name).toPath())
}
def run = { List command ->
    def process = new ProcessBuilder(command*.toString()).directory(project.basedir).inheritIO().start()
    if (process.waitFor() != 0) {
        throw new IllegalStateException('jpackage failed; what it said is above.')
    }
}

installer.deleteDir()
input.mkdirs()
new File(project.basedir, project.properties['library.directory']).listFiles().each { copy(it, input) }

// With the style sheets in JavaFX's binary form beside them a start parses none.
def styles = new File(installer, 'styles')
styles.mkdirs()
run([tool('java'), '--module-path', project.properties['javafx.directory'], *project.properties['java.options'].split(' '),
    '--class-path', project.build.outputDirectory + File.pathSeparator + new File(input, '*').path, project.properties['styles.class'], project.build.outputDirectory, styles])
// Not compressed: a start reads from all over it.
def main = new File(input, project.build.finalName + '.jar')
run([tool('jar'), '--create', '--no-compress', '--file', main, '-C', project.build.outputDirectory, '.', '-C', styles, '.'])

// OpenJFX is linked into the runtime: an AOT cache cannot be moved to where the .deb is installed if there is a module
// path. Its jars without a platform in the name are empty.
def javaOptions = project.properties['java.options'].replace('--add-modules ', '--add-modules=').split(' ')
def icon = windows || os.contains('mac') ? [] : ['--icon', 'assets/icons/corelanes.png']
def image = new File(installer, 'image')

run([jpackage, '--type', 'app-image', '--dest', image, '--input', input,
    '--name', 'corelanes', '--app-version', project.version, '--vendor', 'CoreLanes',
    '--description', project.description,
    '--main-jar', project.build.finalName + '.jar', '--main-class', project.properties['main.class'],
    '--add-modules', 'java.se,jdk.crypto.ec,jdk.httpserver,jdk.jfr,jdk.management,jdk.net,jdk.unsupported,'
        + 'jdk.unsupported.desktop,jdk.zipfs,javafx.controls,javafx.swing',
    '--module-path', project.properties['javafx.directory'],
    // Without --strip-native-commands: the runtime's own java writes the AOT cache below.
    '--jlink-options', '--strip-debug --no-man-pages --no-header-files',
    *javaOptions.collectMany { ['--java-options', it] },
    *icon,
    *(windows ? ['--win-console'] : [])])

// Where OpenJFX looks for its native libraries first; without them there it unpacks them into the user's folder, and at each start
// compares what it finds there with what is in the modules.
if (linux) {
    new File(project.basedir, project.properties['javafx.directory']).listFiles().findAll { it.name.endsWith('.so') }.each {
        copy(it, new File(image, 'corelanes/lib/runtime/lib'))
    }
}

// On Linux the program is started by a few lines of shell. jpackage's own starter runs rpm and dpkg first, twice, to learn of which package
// it is: a tenth of a second before Java begins, and more where many packages are installed.
def start = new File(image, 'corelanes/bin/corelanes')
def writeStart = { String mainClass, String use ->
    def jars = [main.name, *new File(image, 'corelanes/lib/app').list().findAll { it.endsWith('.jar') && it != main.name }.sort()]
    start.delete()
    start.text = """#!/bin/sh
# Starts CoreLanes with the Java runtime that came with it.
self=\$0
while [ -L "\$self" ]; do
  link=\$(readlink "\$self")
  case \$link in
    /*) self=\$link ;;
    *) self=\${self%/*}/\$link ;;
  esac
done
case \$self in
  */*) ;;
  *) self=./\$self ;;
esac
home=\$(CDPATH= cd -- "\${self%/*}/.." && pwd -P) || exit
app=\$home/lib/app
set -- -cp "${jars.collect { "\$app/${it}" }.join(':')}" \\
  ${mainClass} "\$@"
${use}exec "\$home/lib/runtime/bin/java" ${javaOptions.join(' ')} "\$@"
"""
    start.setExecutable(true, false)
}

def sumOf = { File file ->
    def process = new ProcessBuilder('cksum').redirectInput(file).start()
    process.text.trim()
}

// The window opens in half the time with an AOT cache of what a start needs: a start without a display is rehearsed, and the Java
// runtime writes the cache when it ends. Without it everything works, later.
if (linux) {
    def app = new File(image, 'corelanes/lib/app')
    // The Java runtime takes a cache only with jars of the same age, and packing makes them new: postinst gives them this age too.
    app.listFiles().findAll { it.name.endsWith('.jar') }.each {
        it.lastModified = java.time.Instant.parse('2020-01-01T00:00:00Z').toEpochMilli()
    }
    // Of jpackage's starter: nothing reads them any more.
    [new File(app, 'corelanes.cfg'), new File(image, 'corelanes/lib/libapplauncher.so')]*.delete()
    def folder = new File(installer, 'rehearsal')
    folder.mkdirs()
    def rehearse = { String log, String javaOptionsOfIt, List arguments ->
        def process = new ProcessBuilder([start.path, *arguments]*.toString())
        process.environment().put('JAVA_TOOL_OPTIONS', "${javaOptionsOfIt} -Dcorelanes.cache=${folder} -Dcorelanes.state=${folder}".toString())
        def began = process.redirectErrorStream(true).redirectOutput(new File(folder, log)).start()
        if (!began.waitFor(60, java.util.concurrent.TimeUnit.SECONDS)) {
            began.destroyForcibly().waitFor()
        }
    }
    def recording = new File(folder, 'rehearsal.lanes')
    writeStart(project.properties['main.class'], '')
    rehearse('run.log', '', [*project.properties['rehearsal.run'].split(' '), '--save', recording])
    writeStart(project.properties['rehearsal.class'], 'set -- "-XX:AOTCacheOutput=$app/corelanes.aot" "$@"\n')
    rehearse('window.log', project.properties['rehearsal.options'] + ' ' + project.properties['headless.options'], [recording])
    def cache = new File(app, 'corelanes.aot')
    // A cache that a failing disk has spoilt would end Java: with another checksum it is passed over. cksum takes 12 ms for that, and Java's own
    // -XX:+VerifySharedSpaces 50.
    def use = { """# What a start needs, met beforehand; without it everything works, later.
if [ "\$( { cksum < "\$app/corelanes.aot"; } 2> /dev/null)" = '${sumOf(cache)}' ]; then
  set -- "-XX:AOTCache=\$app/corelanes.aot" ${project.properties['cache.options'].split(' ').collect { "'${it}'" }.join(' ')} "\$@"
fi
""" }
    writeStart(project.properties['main.class'], cache.exists() ? use() : '')
    if (!cache.exists()) {
        log.warn('No AOT cache: see target/installer/rehearsal. The window will open a little later.')
    }
}

if (linux && ['dpkg-deb', 'fakeroot'].every { name -> System.getenv('PATH').split(':').any { new File(it, name).canExecute() } }) {
    run([jpackage, '--type', 'deb', '--dest', target, '--app-image', new File(image, 'corelanes'),
        '--name', 'corelanes', '--app-version', project.version, '--vendor', 'CoreLanes',
        '--description', project.description,
        '--resource-dir', 'jpackage/linux',
        '--license-file', 'LICENSE',
        '--icon', 'assets/icons/corelanes.png',
        '--linux-package-name', 'corelanes', '--linux-shortcut',
        '--linux-menu-group', 'Education', '--linux-app-category', 'education',
        '--linux-deb-maintainer', 'maintainers@corelanes.invalid',
        '--linux-package-deps', 'libgtk-3-0, libpangoft2-1.0-0, libxtst6, libgl1, libxxf86vm1'])
} else if (linux) {
    log.warn('No .deb: that needs dpkg-deb and fakeroot (apt-get install dpkg-dev fakeroot).')
}
