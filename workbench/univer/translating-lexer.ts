import type { IDefinedNamesService, IFormulaCurrentConfigService } from '@univerjs/engine-formula';
import { Lexer } from '@univerjs/engine-formula';
import type { LexerTreeBuilder } from '@univerjs/engine-formula';

/**
 * Reads formulas after they were brought into the form that the engine knows; cells show them as they
 * are. Reads each anew: Univer keeps what it has read for good, with the names as they were then, even
 * for other workbooks.
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
      // The empty name is found in every formula: none is taken from among those read before.
      getDirtyDefinedNameMap: () => ({
        [unitId]: { ...this.config.getDirtyDefinedNameMap()[unitId], '': '' },
      }),
      getSheetName: (unit, sheet) => this.config.getSheetName(unit, sheet),
    });
  }
}
