import { globSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onPath } from './programs.ts';

/** A Java that Keycloak can run on. */
export interface Java {
  /** For `JAVA_HOME`. */
  readonly home: string;
  /** 17, 21, 25 … */
  readonly version: number;
}

/** Keycloak 26 runs on 17 still, and calls it deprecated. */
const OLDEST = 17;

/** The newest Java of the machine: by `JAVA_HOME`, among those of the system, or on the path. */
export function findJava(): Java | undefined {
  const { JAVA_HOME } = process.env;
  const java = onPath('java');
  const homes = [
    ...(JAVA_HOME ? [JAVA_HOME] : []),
    ...globSync('/usr/lib/jvm/*'),
    ...(java ? [dirname(dirname(realpathSync(java)))] : []),
  ];
  const found = homes.map((home) => ({ home, version: versionOf(home) }));
  const [newest] = found.toSorted((one, other) => other.version - one.version);
  return newest && newest.version >= OLDEST ? newest : undefined;
}

/** As the file `release` of a Java says it; 0 where there is none. */
function versionOf(home: string): number {
  try {
    const release = readFileSync(join(home, 'release'), 'utf8');
    return Number(/^JAVA_VERSION="(\d+)/m.exec(release)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
