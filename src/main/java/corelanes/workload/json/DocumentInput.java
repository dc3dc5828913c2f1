package corelanes.workload.json;

import java.io.ByteArrayInputStream;
import java.util.concurrent.CancellationException;

/** A document as it is read: ends early if the reader is interrupted. */
final class DocumentInput extends ByteArrayInputStream {

    DocumentInput(byte[] document) {
        super(document);
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        return super.read(into, offset, length);
    }
}
