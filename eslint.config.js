import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const said = (name, message) => ({ name, message });
const network = said('fetch', 'The network is an argument here: take a Dereference, a Pod or a fetch.');
const clock = said('performance', 'The clock is an argument here.');
const page = ['window', 'document', 'localStorage', 'sessionStorage', 'indexedDB', 'navigator', 'location', 'history', 'self'].map((name) =>
  said(name, 'Only browser/, ui/ and main.ts may touch the page.'),
);
const node = ['process', 'Buffer', '__dirname', 'global', 'setImmediate'].map((name) => said(name, 'Only cli/ may touch Node.'));
const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is an argument here.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'The clock is an argument here.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Chance is an argument here.' },
];

/** The globals column of the import table in src/README.md. */
const folders = {
  pure: ['domain', 'rdf', 'credentials', 'pod', 'crawl', 'index', 'query', 'actions', 'text', 'demo'],
  page: ['browser', 'ui'],
  cli: ['cli'],
};

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'test/fixtures/'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/ui/**/*.ts', 'src/main.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], litA11y.configs.recommended],
    // Web Awesome's fields label themselves; `wa-*` elements are not native ones.
    rules: { 'wc/guard-super-call': 'off' },
  },
  {
    files: folders.pure.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', network, clock, ...page, ...node],
      'no-restricted-syntax': ['error', ...noClock],
    },
  },
  { files: folders.page.map((folder) => `src/${folder}/**/*.ts`), rules: { 'no-restricted-globals': ['error', ...node] } },
  { files: ['src/cli/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...page], 'no-console': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  prettier,
);
