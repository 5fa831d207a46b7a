import { Inject, Injector, Plugin, UniverInstanceType } from '@univerjs/core';
import {
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  Lexer,
  LexerTreeBuilder,
} from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { of } from 'rxjs';
import { TranslatingLexer } from './translating-lexer';

/** How formulas are to be read. */
export interface OwnCalculationConfig {
  readonly translate: (formula: string) => string;
}

/**
 * Takes the place of Univer's own start of calculations, which waits a tenth of a second after each
 * change, does not say when nothing is left to do, and forgets a change that comes while the last
 * formulas of a calculation run; and of its reading of formulas.
 */
export class OwnCalculation extends Plugin {
  static override pluginName = 'own-calculation';
  static override type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    private readonly config: OwnCalculationConfig,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    const inert: Pick<TriggerCalculationController, 'progress$' | 'clearProgress'> = {
      progress$: of({ done: 0, count: 0 }),
      clearProgress: () => undefined,
    };
    this._injector.replace([
      TriggerCalculationController,
      { useValue: inert as TriggerCalculationController },
    ]);
    this._injector.replace([
      Lexer,
      {
        useFactory: (
          names: IDefinedNamesService,
          builder: LexerTreeBuilder,
          config: IFormulaCurrentConfigService,
        ) => new TranslatingLexer(names, builder, config, this.config.translate),
        deps: [IDefinedNamesService, LexerTreeBuilder, IFormulaCurrentConfigService],
      },
    ]);
  }
}

// As a decorator of the constructor's second parameter would.
Inject(Injector)(OwnCalculation, undefined, 1);
