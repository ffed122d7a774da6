// Lints asyncapi.yaml, and proves that the linter still finds what it is there for.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const document = join(here, '..', 'asyncapi.yaml');
const planted = join(here, '..', 'asyncapi-planted.yaml');
const stamp = join(here, 'node_modules', '.installed-from');

const PLANTED_FAULTS = [
  ['an unknown action', 'action: send', 'action: shout'],
  ['a schema that is not there', 'schema/receipt.v1.json', 'schema/receipt.v0.json'],
];

function run(command, args) {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return spawnSync(command, args, { cwd: here, env, encoding: 'utf8', shell: process.platform === 'win32' });
}

function fail(message, details = '') {
  console.error(message + '\n' + details);
  process.exit(1);
}

function install() {
  const wanted = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const npm = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (npm.status !== 0) fail('npm ci failed', npm.error ?? npm.stderr);
  writeFileSync(stamp, wanted);
}

function lint(file) {
  const cli = join(here, 'node_modules', '@redocly', 'cli', 'bin', 'cli.js');
  return run(process.execPath, [cli, 'lint', file, '--config', join(here, 'redocly.yaml')]);
}

install();
const outcome = lint(document);
if (outcome.status !== 0) fail('asyncapi.yaml has faults:', outcome.stdout + outcome.stderr);

const sound = readFileSync(document, 'utf8');
try {
  for (const [what, from, to] of PLANTED_FAULTS) {
    if (!sound.includes(from)) fail(`nothing to plant ${what} in`);
    writeFileSync(planted, sound.replace(from, to));
    if (lint(planted).status === 0) fail(`the linter overlooked ${what}`);
  }
} finally {
  rmSync(planted, { force: true });
}
console.log('asyncapi.yaml: no faults; planted ones were found');
