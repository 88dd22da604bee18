import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/**
 * Opens files with Gephi's own importers and prints, for each, one line: name,
 * nodes, edges, kinds of edges, columns of nodes and edges, messages. Usage:
 * java Read.java FILE...
 */
public class Read {
    public static void main(String[] files) throws Exception {
        int bad = 0;
        for (String name : files) {
            ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
            projects.newProject();
            ImportController importer = Lookup.getDefault().lookup(ImportController.class);
            Container container = importer.importFile(new File(name));
            container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
            List<String> messages = new ArrayList<>();
            container.closeLoader();
            var issues = container.getReport().getIssues(100);
            while (issues.hasNext()) {
                Issue i = issues.next();
                if (i.getLevel().toInteger() >= Issue.Level.WARNING.toInteger()) {
                    messages.add(i.getLevel() + " " + i.getMessage());
                }
            }
            importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
            GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
            var graph = model.getDirectedGraph();
            Set<String> parallel = new HashSet<>();
            for (Edge e : graph.getEdges().toArray()) {
                parallel.add(e.getSource().getId() + " " + e.getTypeLabel() + " " + e.getTarget().getId());
            }
            System.out.printf("{\"file\":\"%s\",\"nodes\":%d,\"edges\":%d,\"distinct\":%d,\"node_columns\":%s,\"edge_columns\":%s,\"messages\":%d}%n",
                Path.of(name).getFileName(), graph.getNodeCount(), graph.getEdgeCount(), parallel.size(),
                columns(model.getNodeTable()), columns(model.getEdgeTable()), messages.size());
            messages.forEach(m -> System.out.println("# " + m));
            bad += messages.size();
            projects.closeCurrentProject();
        }
        System.exit(bad > 0 ? 1 : 0);
    }

    private static String columns(Table table) {
        List<String> out = new ArrayList<>();
        for (Column c : table) {
            out.add("\"" + c.getTitle() + "\":\"" + c.getTypeClass().getSimpleName() + "\"");
        }
        return "{" + String.join(",", out) + "}";
    }
}
