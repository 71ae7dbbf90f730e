<?php
// A service that asks the auth server who is logged in. PHP 8.1 or newer, no packages: php -S 127.0.0.1:3000 index.php
declare(strict_types=1);

const PATIENCE = 3; // Seconds until a connection, or the next piece of the answer, is given up.
const LARGEST_ANSWER = 64 * 1024;

function setting(string $name, string $default): string
{
    return getenv($name) ?: $default;
}

/** The person who is logged in, or null for nobody. Throws when the auth server does not say. */
function whoIs(): ?array
{
    // Of all that the browser sent, the session's cookie and the language go on, and nothing else. $_COOKIE would not
    // do: its values are decoded. On plain-HTTP loopback the cookie is called avain-session.
    $name = setting('SESSION_COOKIE', '__Host-avain');
    $pairs = preg_split('/; */', $_SERVER['HTTP_COOKIE'] ?? '');
    $session = array_values(array_filter($pairs, fn ($pair) => str_starts_with($pair, "$name=")))[0] ?? null;
    if ($session === null) {
        return null;
    }
    $headers = ['Accept: application/json', "Cookie: $session"];
    if (isset($_SERVER['HTTP_ACCEPT_LANGUAGE'])) {
        $headers[] = 'Accept-Language: ' . $_SERVER['HTTP_ACCEPT_LANGUAGE'];
    }
    $options = ['header' => $headers, 'timeout' => PATIENCE, 'follow_location' => 0, 'ignore_errors' => true];
    $address = setting('AUTH_URL', 'http://127.0.0.1:8080') . '/auth/v1/session';
    $stream = @fopen($address, 'r', false, stream_context_create(['http' => $options]));
    if ($stream === false) {
        throw new RuntimeException('the auth server cannot be reached');
    }
    $status = explode(' ', stream_get_meta_data($stream)['wrapper_data'][0])[1];
    $text = (string) stream_get_contents($stream, LARGEST_ANSWER);
    if ($status !== '200') {
        throw new RuntimeException("the auth server answered $status");
    }
    $body = json_decode($text, true, 32, JSON_THROW_ON_ERROR);
    $step = is_array($body) ? $body['step'] ?? null : null;
    if (!is_string($step)) {
        throw new RuntimeException('the auth server answered something else');
    }
    // A login that still waits for its code is none.
    if ($step !== 'signed-in') {
        return null;
    }
    $user = $body['user'] ?? null;
    if (!is_string($user['id'] ?? null) || $user['id'] === '') {
        throw new RuntimeException('the auth server named nobody');
    }
    return ['id' => $user['id'], 'name' => ($user['name'] ?? '') ?: $user['email']];
}

function send(int $status, string $type, string $body): void
{
    http_response_code($status);
    header("Content-Type: $type; charset=utf-8");
    // What is for one person is kept by no cache.
    header('Cache-Control: no-store');
    echo $body;
}

$asksForData = str_starts_with($_SERVER['REQUEST_URI'], '/api/');
try {
    $person = whoIs();
    if ($person !== null && $asksForData) {
        send(200, 'application/json', json_encode($person, JSON_THROW_ON_ERROR));
    } elseif ($person !== null) {
        send(200, 'text/html', '<p>Hei, ' . htmlspecialchars($person['name'], ENT_QUOTES) . '!</p>');
    } elseif ($asksForData) {
        send(401, 'application/json', '{"error":"nobody is logged in"}');
    } else {
        $login = setting('LOGIN_URL', '/kirjaudu');
        header("Location: $login?return-to=" . rawurlencode($_SERVER['REQUEST_URI']));
        send(303, 'text/html', '');
    }
} catch (RuntimeException | JsonException $error) {
    error_log('Who is logged in could not be asked: ' . $error->getMessage());
    // Not "nobody": the person may well be logged in.
    header('Retry-After: 5');
    send(503, 'text/plain', 'Yritä hetken kuluttua uudelleen.');
}
