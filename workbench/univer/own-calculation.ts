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

/** Translates a formula for the engine. */
export interface OwnCalculationConfig {
  readonly translate: (formula: string) => string;
}

/**
 * Replaces Univer's own start of calculations and its lexer. Univer's own start waits a tenth of a second
 * after each change, does not report when everything is calculated, and forgets a change that comes while the
 * last formulas of a calculation run.
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

// Same effect as a decorator of the constructor's second parameter.
Inject(Injector)(OwnCalculation, undefined, 1);
