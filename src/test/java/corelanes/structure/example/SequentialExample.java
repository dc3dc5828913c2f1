package corelanes.structure.example;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One call after another. */
final class SequentialExample {

    private final Caller caller;

    SequentialExample(Caller caller) {
        this.caller = caller;
    }

    List<String> answers(List<URI> addresses) throws InterruptedException {
        // What is shown begins here.
        List<String> answers = new ArrayList<>();
        for (URI address : addresses) {
            // Nothing else goes on while this waits.
            answers.add(fetch(address));
        }
        // What is shown ends here.
        return answers;
    }

    private String fetch(URI address) throws InterruptedException {
        return caller.fetch(address);
    }
}
