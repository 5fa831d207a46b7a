import metadata from 'custom-functions-metadata';
import webpack from 'webpack';
import { functionFiles, functionsFolder, functionsHelp, inOneLine } from './help.js';

/**
 * Excel's metadata of the custom functions, generated from their doc comments.
 *
 * We add that functions accept Excel errors as arguments, which the generator cannot express. We
 * remove the generator's statement that functions accept entities and formatted numbers as objects:
 * our functions compute with plain values, and Excel 2021 crashes if both are present
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

/** The description in Excel: meaning, formula and source. */
function describe({ meaning, formula, source }) {
  return `${meaning} Formula: ${formula}. Source: ${source}.`;
}

/** Webpack plugin: emits functions.json for Excel and functions-help.json for the pane. */
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
