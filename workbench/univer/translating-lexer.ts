import type { IDefinedNamesService, IFormulaCurrentConfigService } from '@univerjs/engine-formula';
import { Lexer } from '@univerjs/engine-formula';
import type { LexerTreeBuilder } from '@univerjs/engine-formula';

/**
 * Translates formulas for the engine before it parses them. Cells still show the original formulas. It parses
 * each formula every time: Univer's own cache never expires, and it keeps old names even for other workbooks.
 */
export class TranslatingLexer extends Lexer {
  constructor(
    private readonly names: IDefinedNamesService,
    private readonly builder: LexerTreeBuilder,
    private readonly config: IFormulaCurrentConfigService,
    private readonly translate: (formula: string) => string,
  ) {
    super(names, builder, config);
  }

  override treeBuilder(formula: string, transformSuffix = true) {
    const unitId = this.config.getExecuteUnitId() ?? '';
    return this.builder.treeBuilder(this.translate(formula), transformSuffix, {
      unitId,
      getValueByName: (unit, name) => this.names.getValueByName(unit, name),
      // Every formula contains the empty name, so none comes from Univer's cache.
      getDirtyDefinedNameMap: () => ({
        [unitId]: { ...this.config.getDirtyDefinedNameMap()[unitId], '': '' },
      }),
      getSheetName: (unit, sheet) => this.config.getSheetName(unit, sheet),
    });
  }
}
