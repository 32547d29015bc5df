import aegisevaluationapi.Client;
import aegisevaluationapi.Client.*;
import java.nio.charset.StandardCharsets;

/** A list, a download and a refusal, by the client in Java: a line for each. */
public class Smoke {
    public static void main(String[] arguments) {
        Client client = new Client(new Config().serverUrl(arguments[0]).auth(new Auth().bearer(arguments[1])));
        System.out.println(client.listDatasetTypes().get(0).name());
        System.out.println(new String(client.downloadDataset(44L, null), StandardCharsets.UTF_8).split("\r?\n")[0]);
        try {
            client.getRun(2147483647L);
        } catch (ApiException refusal) {
            System.out.println(refusal.status + " " + ((java.util.Map<?, ?>) refusal.body).get("detail"));
        }
    }
}
