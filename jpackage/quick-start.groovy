// An AOT cache (JEP 514) of what a start of the program needs, with which the window opens in half the time: target/start/corelanes.aot.
// It holds good for what target/classes held when it was made. Without it everything works, later. Gives three closures:
//   fits()   whether there is one for what is in target now
//   start()  the arguments of java that start the program with it
//   make()   makes one, unless there is one that fits: 10 to 20 s. No display is needed.
import java.security.MessageDigest
import java.util.concurrent.TimeUnit

def toolchains = session.container.lookup(org.apache.maven.toolchain.ToolchainManager)
def jdk = toolchains.getToolchainFromBuildContext('jdk', session)
def tool = { name -> jdk ? jdk.findTool(name) : System.getProperty('java.home') + '/bin/' + name }
def words = { text -> text.findAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/)*.replaceAll(/["']/, '') }

def folder = new File(project.build.directory, 'start')
def cache = new File(folder, 'corelanes.aot')
def madeOf = new File(folder, 'made-of.txt')
def classes = new File(project.build.outputDirectory)
def libraries = new File(project.basedir, project.properties['library.directory'])
def relative = { File file -> project.basedir.toPath().relativize(file.toPath()).toString() }
// The Java runtime takes a cache only with the same jars in the same order, and no folder.
def jar = new File(folder, 'corelanes.jar')
def classPath = { File first -> [first, *libraries.listFiles().findAll { it.name.endsWith('.jar') }.sort()].collect(relative) }
def options = { File first = jar -> ['--module-path', project.properties['javafx.directory'], '--class-path', classPath(first).join(File.pathSeparator),
    *words(project.properties['java.options'])] }

def ofNow = {
    def digest = MessageDigest.getInstance('SHA-256')
    def add = { digest.update(it.toString().getBytes('UTF-8')) }
    add(tool('java') + new File(tool('java')).lastModified() + options())
    [libraries, new File(project.basedir, project.properties['javafx.directory'])].each { it.listFiles().sort().each {
        file -> add(file.name + file.length() + file.lastModified()) } }
    def files = []
    classes.eachFileRecurse(groovy.io.FileType.FILES) { files << it }
    files.sort().each { add(classes.toPath().relativize(it.toPath())); digest.update(it.bytes) }
    digest.digest().encodeHex().toString()
}

// The Java runtime believes what is in a cache: one that a full or failing disk has spoilt would end the program.
def sumOfCache = {
    def sum = new java.util.zip.CRC32()
    cache.eachByte(1 << 20) { bytes, count -> sum.update(bytes, 0, count) }
    Long.toHexString(sum.value)
}

def fits = { cache.exists() && jar.exists() && madeOf.exists() && madeOf.text == ofNow() + '\n' + sumOfCache() }

def run = { String log, int mostSeconds, List command ->
    def process = new ProcessBuilder(command*.toString()).directory(project.basedir).redirectErrorStream(true)
        .redirectOutput(new File(folder, log)).start()
    if (!process.waitFor(mostSeconds, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor()
        return false
    }
    process.exitValue() == 0
}

def make = {
    if (fits()) {
        return
    }
    cache.delete()
    madeOf.delete()
    folder.mkdirs()
    def before = ofNow()
    // What is written down of it is nobody's: neither a person's calibration nor the names of recent files.
    def own = ["-Dcorelanes.cache=${folder}", "-Dcorelanes.state=${folder}"]
    def recording = new File(folder, 'rehearsal.lanes')
    def styles = new File(folder, 'styles')
    styles.deleteDir()
    styles.mkdirs()
    def made = run('styles.log', 20, [tool('java'), *options(classes), project.properties['styles.class'], classes, styles]) &&
        run('jar.log', 20, [tool('jar'), '--create', '--no-compress', '--file', jar, '-C', classes, '.', '-C', styles, '.']) &&
        run('run.log', 20, [tool('java'), *options(), *own, project.properties['main.class'],
            *words(project.properties['rehearsal.run']), '--save', recording]) &&
        run('window.log', 60, [tool('java'), *options(), *own, *words(project.properties['headless.options']),
            *words(project.properties['rehearsal.options']), "-XX:AOTCacheOutput=${cache}", project.properties['rehearsal.class'], recording])
    if (made && cache.exists()) {
        madeOf.text = before + '\n' + sumOfCache()
    } else {
        cache.delete()
        log.warn('No AOT cache: see target/start. The window will open a little later.')
    }
}

def start = { [*options(), "-XX:AOTCache=${relative(cache)}", *words(project.properties['cache.options']),
    project.properties['main.class']] }

[fits: fits, start: start, make: make]
