package corelanes.workload.json;

import java.util.Optional;

/**
 * A document, and what its maker knows of it.
 *
 * @param text      JSON in UTF-8; not to be changed
 * @param flaw      how it is broken; empty if it is not
 * @param flawOrder which order is broken, counted from 0; -1 if none is
 */
record Document(byte[] text, Optional<Flaw> flaw, int flawOrder) {}
