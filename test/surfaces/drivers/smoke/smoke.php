<?php
// A list, a download and a refusal, by the client in PHP: a line for each.
require $argv[3] . '/client.php';
use AegisEvaluationApi\{ApiError, Client, Config};

$client = new Client(new Config(serverUrl: $argv[1], auth: ['bearer' => $argv[2]]));
echo $client->listDatasetTypes()[0]->name, "\n";
echo strtok($client->downloadDataset(44), "\r\n"), "\n";
try {
    $client->getRun(2147483647);
} catch (ApiError $refusal) {
    echo $refusal->status, ' ', $refusal->body['detail'], "\n";
}
