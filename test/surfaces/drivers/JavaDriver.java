import aegisevaluationapi.Client;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Calls the client in Java as it is told on stdin, a line of JSON for each call, and answers on stdout. */
public class JavaDriver {
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Client client = new Client(new Client.Config()
            .serverUrl(System.getenv("AEGIS_API_BASE_URL"))
            .auth(new Client.Auth().bearer(System.getenv("AEGIS_API_KEY"))));
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Map<String, Object> answer = answer(client, members(Client.Json.parse(line)));
            System.out.write((Client.Json.write(answer) + "\n").getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        }
    }

    static Map<String, Object> answer(Client client, Map<String, Object> asked) throws ReflectiveOperationException {
        try {
            // Null, which a success without a body has, does not fit into Map.of.
            return Collections.singletonMap("data", tell(client, asked));
        } catch (InvocationTargetException thrown) {
            if (!(thrown.getCause() instanceof Client.ApiException refusal)) {
                throw thrown;
            }
            Object detail = members(refusal.body).get("detail");
            return Map.of("error", Map.of("status", refusal.status, "detail", detail));
        }
    }

    /** Finds the method by its operation, and each argument by its type. */
    static Object tell(Client client, Map<String, Object> asked) throws ReflectiveOperationException {
        Method method = Stream.of(Client.class.getMethods())
            .filter(each -> each.getName().equals(asked.get("operation")))
            .findFirst()
            .orElseThrow();
        Iterator<Object> path = members(asked.get("path")).values().iterator();
        List<Object> arguments = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
            if (type.isRecord()) {
                arguments.add(type.getMethod("fromJson", Object.class).invoke(null, body(asked)));
            } else if (type.getSimpleName().endsWith("Params")) {
                arguments.add(query(type, members(asked.get("query"))));
            } else {
                arguments.add(path.next());
            }
        }
        Object result = method.invoke(client, arguments.toArray());
        return result instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : result;
    }

    /** In a form, what is not a text is JSON. */
    static Map<String, Object> body(Map<String, Object> asked) {
        Map<String, Object> body = members(asked.get("body"));
        if (asked.get("file") instanceof String file) {
            body.replaceAll((name, value) -> value instanceof String ? value : Client.Json.write(value));
            body.put("file", Client.Upload.of(Path.of(file)));
        }
        return body;
    }

    static Object query(Class<?> type, Map<String, Object> values) throws ReflectiveOperationException {
        Object query = type.getConstructor().newInstance();
        for (Map.Entry<String, Object> each : values.entrySet()) {
            Field field = Stream.of(type.getFields())
                .filter(candidate -> candidate.getName().equalsIgnoreCase(each.getKey().replace("_", "")))
                .findFirst()
                .orElseThrow();
            boolean isFraction = field.getType() == Double.class;
            field.set(query, isFraction ? ((Number) each.getValue()).doubleValue() : each.getValue());
        }
        return query;
    }

    static Map<String, Object> members(Object json) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (json instanceof Map<?, ?> map) {
            map.forEach((name, value) -> members.put((String) name, value));
        }
        return members;
    }
}
