// Lays what the pages need from npm packages into the folder the jar is made of.
// Fetches the packages only when the lock file has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, 'node_modules');
const stamp = join(packages, '.installed-from');
const target = process.argv[2];

if (!target) {
  console.error('Usage: node assets.mjs FOLDER');
  process.exit(2);
}

function install() {
  const wanted = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('npm ci failed\n' + (npm.error ?? npm.stderr));
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

function copy(from, to) {
  mkdirSync(dirname(join(target, to)), { recursive: true });
  cpSync(join(packages, from), join(target, to), { recursive: true });
}

// The design system names every alphabet in files of 60 kB or more; the pages name the two weights
// they use, in the letters Danish and English need, in their own style sheet.
function copyStyle(from, to) {
  const style = readFileSync(join(packages, from), 'utf8').replace(/@font-face\{[^}]*\}/g, '');
  mkdirSync(dirname(join(target, to)), { recursive: true });
  writeFileSync(join(target, to), style.replace(/\/\*# sourceMappingURL=.*?\*\//g, ''));
}

install();
const designSystem = 'dkfds/dist';
copyStyle(`${designSystem}/css/dkfds.min.css`, 'vendor/css/dkfds.css');
copy(`${designSystem}/LICENSE.md`, 'vendor/LICENSE-dkfds.md');
copy(`${designSystem}/img/svg-icons`, 'vendor/img/svg-icons');
for (const weight of ['Regular', 'SemiBold']) {
  const font = `IBMPlexSans-${weight}-Latin1.woff2`;
  copy(`${designSystem}/fonts/IBMPlexSans/split/woff2/${font}`, `vendor/fonts/${font}`);
}
copy('htmx.org/dist/htmx.min.js', 'vendor/js/htmx.js');
copy('echarts/dist/echarts.simple.min.js', 'vendor/js/echarts.js');

// What the pages are made of, as a CycloneDX list; older npm can't write one.
const lock = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8'));
const components = Object.entries(lock.packages)
  .filter(([path, part]) => path && !part.dev)
  .map(([path, part]) => {
    const name = path.replace(/^.*node_modules\//, '');
    return {
      type: 'library',
      name,
      version: part.version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${part.version}`,
      licenses: part.license ? [{ expression: part.license }] : [],
      hashes: [{ alg: 'SHA-512', content: Buffer.from(part.integrity.replace(/^sha512-/, ''), 'base64').toString('hex') }],
    };
  });
const list = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components };
mkdirSync(join(target, '..', 'META-INF', 'sbom'), { recursive: true });
writeFileSync(join(target, '..', 'META-INF', 'sbom', 'pages.cdx.json'), JSON.stringify(list, null, 1) + '\n');
