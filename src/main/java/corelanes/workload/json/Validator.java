package corelanes.workload.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import corelanes.text.ProgramFile;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents (Jackson) and holds them against the schema of orders (networknt). Any thread may ask. */
final class Validator {

    private static final String SCHEMA = "/assets/json/orders.schema.json";

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Schema schema;

    Validator() {
        Dialect dialect = Dialect.builder(Dialects.getDraft202012()).keyword(new StoppingPlace()).build();
        schema = SchemaRegistry.withDefaultDialect(dialect)
                .getSchema(new ByteArrayInputStream(ProgramFile.read(Validator.class, SCHEMA)), InputFormat.JSON);
        schema.initializeValidators();
    }

    /**
     * What came out.
     *
     * @param isJson whether the document could be read
     * @param places where in it something is wrong, as JSON pointers such as {@code /orders/7/total}; each as often as it breaks a
     *               rule
     */
    record Verdict(boolean isJson, List<String> places) {

        boolean isValid() {
            return isJson && places.isEmpty();
        }
    }

    /**
     * Reads a document and holds it against the schema.
     *
     * @throws InterruptedException if interrupted meanwhile
     */
    Verdict validate(byte[] document) throws InterruptedException {
        try {
            JsonNode tree = mapper.readTree(new DocumentInput(document));
            return new Verdict(true, schema.validate(tree).stream()
                    .map(error -> error.getInstanceLocation().toString()).toList());
        } catch (JacksonException broken) {
            return new Verdict(false, List.of());
        } catch (CancellationException interrupted) {
            Thread.interrupted();
            throw new InterruptedException();
        }
    }
}
