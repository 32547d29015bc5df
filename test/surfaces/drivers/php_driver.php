<?php

// Calls the client in PHP as it is told on stdin, a line of JSON for each call, and answers on stdout.

declare(strict_types=1);

require $argv[1] . '/client.php';

use AegisEvaluationApi\{ApiError, Client, Config, Upload};

$client = new Client(new Config(
    serverUrl: getenv('AEGIS_API_BASE_URL'),
    auth: ['bearer' => getenv('AEGIS_API_KEY')],
));
while (($line = fgets(STDIN)) !== false) {
    try {
        $answer = ['data' => tell($client, $line)];
    } catch (ApiError $refusal) {
        $answer = ['error' => ['status' => $refusal->status, 'detail' => $refusal->body['detail']]];
    }
    echo json_encode($answer, JSON_THROW_ON_ERROR), "\n";
}

/** Finds the method by its operation, and each argument by its name or, if it is the body, by its type. */
function tell(Client $client, string $line): mixed
{
    $asked = json_decode($line, true);
    $arguments = [];
    foreach ([...$asked['path'] ?? [], ...$asked['query'] ?? []] as $name => $value) {
        $arguments[lcfirst(str_replace('_', '', ucwords($name, '_')))] = $value;
    }
    foreach ((new ReflectionMethod($client, $asked['operation']))->getParameters() as $parameter) {
        if ($parameter->getName() === 'body') {
            $body = isset($asked['file']) ? formOf(json_decode($line), $asked['file']) : $asked['body'];
            $arguments['body'] = $parameter->getType()->getName()::fromArray($body);
        }
    }
    return $client->{$asked['operation']}(...$arguments);
}

/** In a form, what is not a text is JSON. */
function formOf(object $asked, string $file): array
{
    $textOf = static fn (mixed $value): string => is_string($value) ? $value : json_encode($value);
    return [...array_map($textOf, get_object_vars($asked->body)), 'file' => Upload::fromPath($file)];
}
