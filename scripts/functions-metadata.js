import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import metadata from 'custom-functions-metadata';
import webpack from 'webpack';

const folder = fileURLToPath(new URL('../src/functions', import.meta.url));

/**
 * The metadata that Excel reads the custom functions from, generated from their doc comments.
 *
 * The generator cannot say that a function takes Excel errors as arguments, so it is added here.
 * What the generator does say, that functions take entities and formatted numbers as objects, is
 * taken out: our functions compute with plain values, and Excel 2021 crashes when it reads both
 * (OfficeDev/office-js issue 4385).
 *
 * @returns {Promise<string>} the text of functions.json
 */
export async function generateFunctionsMetadata() {
  const sources = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => readFileSync(path, 'utf8').includes('@customfunction'));
  const generated = await metadata.generateCustomFunctionsMetadata(sources);
  if (generated.errors.length > 0) throw new Error(generated.errors.join('\n'));
  const { functions } = JSON.parse(generated.metadataJson);
  const withPlainText = functions.map((entry) => ({
    ...entry,
    description: inOneLine(entry.description),
    parameters: entry.parameters.map((parameter) => ({
      ...parameter,
      description: inOneLine(parameter.description),
    })),
  }));
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, functions: withPlainText }, null, 2)}\n`;
}

function inOneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/** Adds functions.json to a webpack build. */
export class FunctionsMetadataPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FunctionsMetadataPlugin', (compilation) => {
      compilation.contextDependencies.add(folder);
      compilation.hooks.processAssets.tapPromise(
        {
          name: 'FunctionsMetadataPlugin',
          stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL,
        },
        async () => {
          const text = await generateFunctionsMetadata();
          compilation.emitAsset('functions.json', new webpack.sources.RawSource(text));
        },
      );
    });
  }
}
