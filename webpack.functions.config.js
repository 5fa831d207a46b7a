import { fileURLToPath } from 'node:url';
import { FunctionsMetadataPlugin } from './scripts/functions/metadata.js';

/**
 * `functions.js` with `functions.json` beside it: the custom functions alone, for a host that brings
 * no more than a global `CustomFunctions`. The page of the pane loads it too: all share one runtime.
 *
 * @type {import('webpack').Configuration}
 */
export default {
  name: 'functions',
  mode: 'production',
  entry: { functions: './src/functions/associate.ts' },
  output: { path: fileURLToPath(new URL('dist', import.meta.url)), filename: '[name].js' },
  target: ['web', 'es2020'],
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        use: {
          loader: 'swc-loader',
          options: { jsc: { target: 'es2020', parser: { syntax: 'typescript' } } },
        },
      },
    ],
  },
  plugins: [new FunctionsMetadataPlugin()],
};
