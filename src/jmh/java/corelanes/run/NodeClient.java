package corelanes.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Node process that makes many calls at once whenever it is told to: the peer that event loops are known for. */
final class NodeClient implements AutoCloseable {

    private static final String SCRIPT = """
            const http = require('http');
            const [port, calls, waitNs] = process.argv.slice(2).map(Number);
            const agent = new http.Agent({ keepAlive: true, maxSockets: calls });
            function round() {
              let left = calls;
              const began = process.hrtime.bigint();
              for (let task = 0; task < calls; task++) {
                const path = `/?task=${task}&wait=${waitNs}`;
                http.get({ host: '127.0.0.1', port, path, agent }, answer => {
                  let body = '';
                  answer.setEncoding('ascii');
                  answer.on('data', piece => body += piece);
                  answer.on('end', () => {
                    if (body !== `task ${task}`) {
                      throw new Error(`task ${task} was answered with ${body}`);
                    }
                    if (--left === 0) {
                      console.log(Number(process.hrtime.bigint() - began) / 1e6);
                    }
                  });
                });
              }
            }
            console.log(process.version);
            require('readline').createInterface({ input: process.stdin }).on('line', round).on('close', () => process.exit());
            """;

    private final Path script;
    private final Process process;
    private final PrintStream toNode;
    private final BufferedReader fromNode;
    private final String version;

    private NodeClient(Path script, Process process) throws IOException {
        this.script = script;
        this.process = process;
        this.toNode = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
        this.fromNode = process.inputReader(StandardCharsets.US_ASCII);
        this.version = line();
    }

    /**
     * @param port   the server's on 127.0.0.1
     * @param calls  how many at once
     * @param waitNs how long each takes to be answered, ns
     */
    static NodeClient start(int port, int calls, long waitNs) throws IOException {
        Path script = Files.createTempFile("corelanes-calls", ".js");
        Files.writeString(script, SCRIPT);
        Process process = new ProcessBuilder("node", script.toString(), Integer.toString(port), Integer.toString(calls),
                Long.toString(waitNs)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new NodeClient(script, process);
    }

    String version() {
        return version;
    }

    /** Makes all calls once and gives the time until the last is answered, ms. */
    double round() throws IOException {
        toNode.println();
        return Double.parseDouble(line());
    }

    private String line() throws IOException {
        String line = fromNode.readLine();
        if (line == null) {
            throw new IOException("Node has ended");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        Files.delete(script);
    }
}
