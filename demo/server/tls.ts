import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { StartError } from './start-error.ts';

const NAMES = 'subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1';

/** A certificate of a week for this machine, signed by itself, for tests; key and certificate in PEM. */
export async function selfSigned(): Promise<{ key: string; cert: string }> {
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const args = [
    'req',
    '-x509',
    ...curve,
    '-days',
    '7',
    '-subj',
    '/CN=localhost',
    '-addext',
    NAMES,
    '-keyout',
    '-',
  ];
  try {
    const { stdout } = await promisify(execFile)('openssl', args);
    return { key: stdout, cert: stdout };
  } catch {
    throw new StartError('AVAIN_TLS=1 needs the program openssl, which could not be run.');
  }
}
