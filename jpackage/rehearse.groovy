// Makes an AOT cache (JEP 514) of what a start of the program needs: the window then opens in half the time. Called by "mvn package";
// plain "mvn" and target/start use it as long as it fits what was built. Without it everything works, later.
import java.util.concurrent.TimeUnit

def toolchains = session.container.lookup(org.apache.maven.toolchain.ToolchainManager)
def jdk = toolchains.getToolchainFromBuildContext('jdk', session)
def java = jdk ? jdk.findTool('java') : System.getProperty('java.home') + '/bin/java'
def words = { text -> text.findAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/)*.replaceAll(/["']/, '') }

def target = new File(project.build.directory)
def jars = [new File(target, project.build.finalName + '.jar')]
jars.addAll(new File(project.basedir, project.properties['library.directory']).listFiles().findAll { it.name.endsWith('.jar') }.sort())
def cache = new File(target, 'corelanes.aot')
if (cache.exists() && jars.every { it.lastModified() < cache.lastModified() }) {
    return
}
cache.delete()
def folder = new File(target, 'rehearsal')
folder.mkdirs()
def recording = new File(folder, 'rehearsal.lanes')
def paths = ['--module-path', project.properties['javafx.directory'],
    '--class-path', jars.collect { project.basedir.toPath().relativize(it.toPath()) }.join(File.pathSeparator),
    *words(project.properties['java.options'])]
def run = { String log, List arguments ->
    def process = new ProcessBuilder([java, *paths, *arguments]*.toString()).directory(project.basedir)
        .redirectErrorStream(true).redirectOutput(new File(folder, log)).start()
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor()
        return false
    }
    process.exitValue() == 0
}
// What is written down of it is nobody's: not the user's calibration, nor the names of recent files.
def own = ["-Dcorelanes.cache=${folder}", "-Dcorelanes.state=${folder}"]
def made = run('run.log', [*own, project.properties['main.class'], 'run', '--threads', 4, '--cpu-work', '20ms', '--save', recording]) &&
    run('window.log', [*own, *words(project.properties['headless.options']), "-XX:AOTCacheOutput=${cache}", 'corelanes.ui.Rehearsal', recording])
if (!made || !cache.exists()) {
    cache.delete()
    log.warn('No AOT cache: see target/rehearsal. The window will open a little later.')
}
// java @target/start [FILE …] starts the program with it, from this folder.
new File(target, 'start').text = [*paths, *(cache.exists() ? ['-XX:AOTCache=target/corelanes.aot', '-Xlog:aot*=off'] : []),
    project.properties['main.class']].join('\n') + '\n'
