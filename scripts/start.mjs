import { spawn } from 'node:child_process';
import { buildWhenStale } from './build.mjs';
import { environment, installMissing, node } from './install.mjs';

installMissing();
buildWhenStale();
const server = spawn(node, ['src/server/main.ts'], { stdio: 'inherit', env: environment });
// The server closes the database in peace; the starter only waits for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
