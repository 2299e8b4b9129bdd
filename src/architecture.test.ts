// The house rules that no compiler knows: floors, fences, circles, file sizes, names, words.
import { describe, expect, it } from 'vitest';

const own = './architecture.test.ts';
const sources = import.meta.glob<string>(['./**/*.{ts,tsx,css}', '!./**/*.d.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const journeys = import.meta.glob<string>('../e2e/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const files = Object.entries(sources).filter(([path]) => path !== own);
const code = files.filter(([path]) => !path.endsWith('.css'));

/** The floors from the ground up; a folder imports from lower floors only. */
const floors = [
  ['model', 'i18n', 'ui'],
  ['data', 'demo'],
  ['rings'],
  ['session'],
  ['records'],
  ['formats'],
  ['planning'],
  ['merging'],
  [
    'actors',
    'contacts',
    'lists',
    'cooperations',
    'gremien',
    'map',
    'exchange',
    'networks',
    'history',
    'privacy',
    'search',
  ],
  ['app'],
];

/** Packages that only some places may import; a place is a folder, or a file without its ending. */
const fences: [packages: RegExp, places: string[]][] = [
  [/^dexie/, ['data/']],
  [/^cytoscape/, ['map/']],
  [/^zustand/, ['session/']],
  [/^papaparse/, ['formats/csv.']],
  [/^fflate/, ['formats/']],
  [/^(read|write)-excel-file/, ['formats/excel']],
  [/^saxen/, ['formats/xml.']],
  [/^libphonenumber/, ['formats/phoneNumbers.']],
  [/^htmlparser2/, ['formats/htmlTokens.']],
  [/^yjs/, ['merging/mergeState.']],
];

/** Folders that must stay free of some packages. */
const pure: [folders: string[], forbidden: RegExp][] = [
  [['model', 'demo'], /^(react|i18next|@tanstack|lucide|@fontsource)/],
  [['data'], /^(react|@tanstack|lucide)/],
];

const floorOf = (folder: string) => floors.findIndex((names) => names.includes(folder));
const folderOf = (path: string) => /^\.\/([^/]+)\//.exec(path)?.[1];

/** Source text without comments, so that a rule quoted in a comment does not count. */
const bare = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** Everything a file imports: statically, dynamically, for its effect, or as a worker's address. */
function importsOf(text: string): string[] {
  const forms = [
    /\b(?:import|export)\b[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
    /\bnew URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g,
    /@import\s+(?:url\()?['"]([^'"]+)['"]/g,
  ];
  return forms.flatMap((form) => [...bare(text).matchAll(form)].map((match) => match[1] ?? ''));
}

/** './map/Map.tsx' importing '../ui/Button' → './ui/Button'; undefined for a package. */
function target(from: string, name: string): string | undefined {
  if (!name.startsWith('.')) return undefined;
  return `./${new URL(name.replace(/\?.*$/, ''), `file:///${from.slice(2)}`).pathname.slice(1)}`;
}

const known = new Set(files.map(([path]) => path));

/** The files that each file imports. */
const edges: ReadonlyMap<string, readonly string[]> = new Map(
  files.map(([path, text]) => [
    path,
    importsOf(text).flatMap((name) => {
      const to = target(path, name);
      return ['', '.ts', '.tsx'].map((ending) => `${to}${ending}`).find((file) => known.has(file)) ?? [];
    }),
  ]),
);

/** The lines of all given files that match, as "path:line text", for messages that can be clicked. */
function lines(among: [string, string][], pattern: RegExp, prepare = (text: string) => text): string[] {
  return among.flatMap(([path, text]) =>
    prepare(text)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
}

/** Comments blanked out but line numbers kept. */
const blanked = (text: string) =>
  bare(text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')));

describe('floors', () => {
  it('knows the floor of every folder', () => {
    const folders = new Set(files.map(([path]) => folderOf(path)).filter((name) => name !== undefined));
    expect([...folders].filter((name) => floorOf(name) < 0)).toEqual([]);
  });

  it('lets a folder import from lower floors only', () => {
    const wrong = files.flatMap(([path, text]) =>
      importsOf(text).flatMap((name) => {
        const from = folderOf(path);
        const to = folderOf(target(path, name) ?? '');
        if (from === undefined || to === undefined || from === to) return [];
        return floorOf(to) < floorOf(from) ? [] : [`${path} → ${name}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('lets demo know only the model', () => {
    const wrong = files
      .filter(([path]) => folderOf(path) === 'demo')
      .flatMap(([path, text]) => importsOf(text).map((name) => [path, target(path, name)] as const))
      .filter(([, to]) => to !== undefined && !/^\.\/(demo|model)\//.test(to));
    expect(wrong).toEqual([]);
  });

  it('has rooms without rooms inside', () => {
    expect(files.map(([path]) => path).filter((path) => path.split('/').length > 3)).toEqual([]);
  });

  it('has no circles between files', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: string[]) => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of edges.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });
});

describe('what only tests need', () => {
  /** The languages in which tests of many rooms are written. */
  const languages = ['./model/net.ts', './data/stage.ts', './test-setup.ts'];
  const isForTests = (path: string) => /\.(?:test|sample)\.tsx?$/.test(path) || languages.includes(path);

  it('is called .sample, and the app imports none of it', () => {
    const wrong = [...edges].flatMap(([path, all]) =>
      isForTests(path) ? [] : all.filter(isForTests).map((file) => `${path} → ${file}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is not called like a part of the app', () => {
    const reached = new Set<string>();
    const reach = (path: string) => {
      if (reached.has(path)) return;
      reached.add(path);
      edges.get(path)?.forEach(reach);
    };
    reach('./main.tsx');
    const idle = code.map(([path]) => path).filter((path) => !reached.has(path) && !isForTests(path));
    expect(idle).toEqual([]);
  });
});

describe('fences', () => {
  const packages = code.flatMap(([path, text]) =>
    importsOf(text)
      .filter((name) => !name.startsWith('.'))
      .map((name) => [path, name] as const),
  );

  it('keeps each fenced library in its own place', () => {
    const wrong = packages.filter(([path, name]) =>
      fences.some(([fenced, places]) => fenced.test(name) && !places.some((p) => path.startsWith(`./${p}`))),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps model, demo and data free of React and language', () => {
    const wrong = packages.filter(([path, name]) =>
      pure.some(([folders, forbidden]) => folders.includes(folderOf(path) ?? '') && forbidden.test(name)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('files', () => {
  const isLanguage = (path: string) => /^\.\/i18n\/\w+\.(de|en)\.ts$/.test(path);
  const nameOf = (path: string) => (path.split('/').at(-1) ?? '').replace(/\.[^/]*$/, '');

  it('have at most 300 lines, language files excepted', () => {
    const long = [...files, ...Object.entries(journeys)]
      .filter(([path]) => !isLanguage(path))
      .map(([path, text]) => [path, text.trimEnd().split('\n').length] as const)
      .filter(([, count]) => count > 300);
    expect(long).toEqual([]);
  });

  it('have names that say something', () => {
    const empty =
      /^(utils?|helpers?|common|shared|types?|misc|constants?|index|managers?|services?|impl)$|(Utils?|Helpers?|Manager|Service|Impl)$/;
    const wrong = files.map(([path]) => path).filter((path) => empty.test(nameOf(path)));
    expect(wrong).toEqual([]);
  });

  it('begin with a comment that says what they are, language files excepted', () => {
    const silent = code.filter(([path, text]) => !isLanguage(path) && !/^\/[/*]/.test(text));
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it('export by name and only what is their own', () => {
    const pattern = /^\s*export\s+(default\b|\*|(type\s+)?\{[^}]*\}\s*from\b)/;
    expect(lines(code, pattern, blanked)).toEqual([]);
  });
});

describe('code', () => {
  it('does not switch the compiler or a linter off', () => {
    const pattern = /@ts-(ignore|nocheck|expect-error)|(biome-ignore|eslint-disable|oxlint-disable)/;
    expect(lines(files, pattern)).toEqual([]);
  });

  it('knows no any', () => {
    const withoutStrings = (text: string) => blanked(text).replace(/'[^'\n]*'|"[^"\n]*"/g, "''");
    expect(lines(code, /(:|\bas|<|\||&|=)\s*any\b(?!\s*[(:])/, withoutStrings)).toEqual([]);
  });

  it('writes nothing to the console', () => {
    expect(lines(code, /\bconsole\.(log|debug|info|warn|table)\b/, blanked)).toEqual([]);
  });

  it('names no host', () => {
    const allowed =
      /^(www\.)?(w3\.org|gexf\.net|yworks\.com|example\.(org|com|net))$|^(schemas\.openxmlformats|graphml\.graphdrawing)\.org$|^[^.]+$|\.(test|example|invalid)$/;
    const wrong = files.flatMap(([path, text]) =>
      [...text.matchAll(/https?:\/\/([\w.-]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((host) => !allowed.test(host))
        .map((host) => `${path} ${host}`),
    );
    expect(wrong).toEqual([]);
  });

  it('skips no test and runs none alone', () => {
    const tests = [...code.filter(([path]) => /\.test\.tsx?$/.test(path)), ...Object.entries(journeys)];
    const pattern = /\b(it|test|describe)(\.\w+)*\.(skip|only|todo|fixme|fails|skipIf|runIf)\b/;
    expect(lines(tests, pattern, blanked)).toEqual([]);
  });
});

describe('words', () => {
  it('are German without gender signs', () => {
    const german = files.filter(([path]) => path.startsWith('./i18n/') && path.endsWith('.de.ts'));
    expect(german.length).toBeGreaterThan(0);
    expect(lines(german, /[a-zäöüß][*:_]in(nen)?\b|[a-zäöüß]Innen\b/, blanked)).toEqual([]);
  });
});
