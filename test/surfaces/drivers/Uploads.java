import aegisevaluationapi.Client;
import aegisevaluationapi.Client.*;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Uploads a file in each way that the client in Java has, the last two under another name. */
public class Uploads {
    public static void main(String[] arguments) throws IOException {
        Client client = new Client(new Config()
            .serverUrl(System.getenv("AEGIS_API_BASE_URL"))
            .auth(new Auth().bearer(System.getenv("AEGIS_API_KEY"))));
        Path path = Path.of(arguments[0]);
        String name = "\u2116 \"1\".csv";
        List<Upload> uploads = List.of(
            Upload.of(path),
            Upload.of(name, Files.readAllBytes(path)),
            Upload.of(name, Files.newInputStream(path)));
        for (Upload upload : uploads) {
            client.createDataset(new DatasetCreate(upload, "{\"2\": 100}", null, null, null));
        }
    }
}
