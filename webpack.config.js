import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { register } from 'tsx/esm/api';
import webpack from 'webpack';
import functions from './webpack.functions.config.js';

register();
const { baseUrlFrom, manifestAt } = await import('./scripts/build/base-url.ts');
const { namespaceFrom, withNamespace } = await import('./scripts/build/namespace.ts');
const { contentSecurityPolicy } = await import('./scripts/build/content-security-policy.ts');
const { sampleSheets } = await import('./scripts/build/sample-sheets.ts');
const { IconsPlugin } = await import('./scripts/build/icons-plugin.ts');

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const baseUrl = baseUrlFrom(process.env.EVENSTOCK_BASE_URL);
const namespace = namespaceFrom(process.env.EVENSTOCK_NAMESPACE);

/**
 * The site that Excel loads: the pane, the planner's worker, icons and the site's own manifest.
 * Nothing in it but the manifest depends on where it is served.
 *
 * @type {import('webpack').Configuration}
 */
const pane = {
  name: 'pane',
  mode: 'production',
  entry: { taskpane: './src/taskpane/main.tsx' },
  output: {
    path: here('dist'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: '',
    clean: { keep: /^(functions[.-]|cli\/)/ },
  },
  target: ['web', 'es2022'],
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      },
    ],
  },
  plugins: [
    new webpack.DefinePlugin({
      EVENSTOCK_VERSION: JSON.stringify(version),
      EVENSTOCK_NAMESPACE: JSON.stringify(namespace),
    }),
    new HtmlPlugin({
      filename: 'taskpane.html',
      template: './src/taskpane/taskpane.html',
      templateParameters: { contentSecurityPolicy },
      inject: 'body',
      scriptLoading: 'blocking',
    }),
    new IconsPlugin(here('assets/icons'), 'assets/icons/'),
    new CopyPlugin({
      patterns: [
        { from: 'src/taskpane/help.html', to: 'help.html' },
        { from: 'assets/icons/*.svg', to: 'assets/icons/[name][ext]' },
        {
          from: 'assets/sample-network.xlsx',
          to: 'sample-sheets.json',
          transform: () => JSON.stringify(sampleSheets()),
        },
        {
          from: 'manifest.xml',
          to: 'manifest.xml',
          transform: (source) => withNamespace(namespace, manifestAt(baseUrl, source.toString())),
        },
      ],
    }),
  ],
  // First paint within a second on a slow line: what the pane needs at once stays this small.
  // The sample is fetched only when a user asks for it.
  performance: {
    maxEntrypointSize: 520_000,
    maxAssetSize: 520_000,
    hints: 'error',
    assetFilter: (name) => !name.endsWith('.map') && name !== 'sample-sheets.json',
  },
};

export default [pane, functions];
