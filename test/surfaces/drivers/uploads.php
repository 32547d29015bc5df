<?php

// Uploads a file in each way that the client in PHP has, the last two under another name.

declare(strict_types=1);

require $argv[1] . '/client.php';

use AegisEvaluationApi\{Client, Config, DatasetCreate, Upload};

$client = new Client(new Config(
    serverUrl: getenv('AEGIS_API_BASE_URL'),
    auth: ['bearer' => getenv('AEGIS_API_KEY')],
));
$path = $argv[2];
$name = '№ "1".csv';
$uploads = [
    Upload::fromPath($path),
    Upload::fromString($name, file_get_contents($path)),
    Upload::fromStream($name, fopen($path, 'rb')),
];
foreach ($uploads as $upload) {
    $client->createDataset(new DatasetCreate(file: $upload, selectedMetrics: '{"2": 100}'));
}
