package corelanes.workload.json;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.AbstractKeywordValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.concurrent.CancellationException;
import tools.jackson.databind.JsonNode;

/**
 * The keyword {@code title}, which says nothing about a document: wherever the schema has one, the validator looks whether its
 * thread has been interrupted. So a document of many orders does not hold up a run that is being stopped.
 */
final class StoppingPlace extends AbstractKeyword {

    StoppingPlace() {
        super("title");
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation place, JsonNode value, Schema parent, SchemaContext context) {
        return new AbstractKeywordValidator(this, value, place) {
            @Override
            public void validate(ExecutionContext execution, JsonNode node, JsonNode root, NodePath nodePlace) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
            }
        };
    }
}
