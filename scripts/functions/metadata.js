import metadata from 'custom-functions-metadata';
import webpack from 'webpack';
import { functionFiles, functionsFolder, functionsHelp, inOneLine } from './help.js';

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
  const generated = await metadata.generateCustomFunctionsMetadata(functionFiles());
  if (generated.errors.length > 0) throw new Error(generated.errors.join('\n'));
  const { functions } = JSON.parse(generated.metadataJson);
  const helpOf = new Map(functionsHelp().map((help) => [help.id, help]));
  const withPlainText = functions.map((entry) => ({
    ...entry,
    description: describe(helpOf.get(entry.id)),
    parameters: entry.parameters.map((parameter) => ({
      ...parameter,
      description: inOneLine(parameter.description),
    })),
  }));
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, functions: withPlainText }, null, 2)}\n`;
}

/** Meaning, formula and source in the few lines that Excel shows. */
function describe({ meaning, formula, source }) {
  return `${meaning} Formula: ${formula}. Source: ${source}.`;
}

/** Adds functions.json, for Excel, and functions-help.json, for the pane, to a webpack build. */
export class FunctionsMetadataPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FunctionsMetadataPlugin', (compilation) => {
      compilation.contextDependencies.add(functionsFolder);
      compilation.hooks.processAssets.tapPromise(
        {
          name: 'FunctionsMetadataPlugin',
          stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL,
        },
        async () => {
          const { RawSource } = webpack.sources;
          compilation.emitAsset('functions.json', new RawSource(await generateFunctionsMetadata()));
          const help = JSON.stringify(functionsHelp());
          compilation.emitAsset('functions-help.json', new RawSource(help));
        },
      );
    });
  }
}
