import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../process.ts';
import { Missing } from '../server.ts';
import { findJava, type Java } from './java.ts';
import { aptInstall, onPath } from './programs.ts';

/** The newest that Maven Central has as a distribution. */
export const VERSION = '26.7.5';

const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack';
const ARTIFACT = `org.keycloak:keycloak-quarkus-dist:${VERSION}:zip`;

/** What is decided when Keycloak is built, not each time it starts: a database in memory, new with every start. */
const BUILD = ['build', '--db=dev-mem'];

/** Where Keycloak is within the folder. */
export const homeIn = (folder: string): string => join(folder, `keycloak-${VERSION}`);

/**
 * Keycloak by Maven, and built for a quick start. Both once: a folder is whole when it has its final name.
 *
 * @throws Missing without Java or Maven, or when Maven cannot get it
 */
export async function install(folder: string, log: string): Promise<void> {
  const home = homeIn(folder);
  const built = join(home, 'built');
  if (existsSync(built) && findJava()) return;
  const { java, maven } = await tools(log);
  if (!existsSync(home)) await unpack(folder, { log, maven, env: { ...process.env, JAVA_HOME: java.home } });
  await runProgram('bash', [join(home, 'bin/kc.sh'), ...BUILD], { log, env: environment(java) });
  writeFileSync(built, BUILD.join(' '));
}

/** What Keycloak's script is run with. */
export function environment(java: Java): NodeJS.ProcessEnv {
  // Quick to be there, on few cores: what a long life of the server would repay is left out.
  const options = '-XX:TieredStopAtLevel=1';
  return { ...process.env, JAVA_HOME: java.home, JAVA_OPTS_APPEND: options };
}

async function tools(log: string): Promise<{ java: Java; maven: string }> {
  const lacking = [...(findJava() ? [] : ['default-jre-headless']), ...(onPath('mvn') ? [] : ['maven'])];
  if (lacking.length > 0) await aptInstall(lacking, log);
  const [java, maven] = [findJava(), onPath('mvn')];
  if (!java) throw new Missing('Keycloak needs Java 17 or newer, better 21: install default-jre-headless.');
  if (!maven) throw new Missing('Keycloak is fetched by Maven: install maven.');
  return { java, maven };
}

async function unpack(
  folder: string,
  { log, maven, env }: { readonly log: string; readonly maven: string; readonly env: NodeJS.ProcessEnv },
): Promise<void> {
  const fresh = join(folder, 'fresh');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const args = ['-q', '-B', PLUGIN, `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${fresh}`];
  try {
    // Where it stands it leaves a folder of marks.
    await runProgram(maven, args, { log, env, cwd: fresh });
  } catch (error) {
    throw new Missing(`Maven could not get ${ARTIFACT}. ${(error as Error).message}`);
  }
  renameSync(join(fresh, `keycloak-${VERSION}`), homeIn(folder));
  rmSync(fresh, { recursive: true, force: true });
}
