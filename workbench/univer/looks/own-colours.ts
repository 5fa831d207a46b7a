import { Inject, Injector, Plugin, ThemeService } from '@univerjs/core';
import { CanvasColorService, ICanvasColorService } from '@univerjs/engine-render';
import { staysInTheDark } from './colours';

class ColoursOfTheWorkbook extends CanvasColorService {
  override getRenderColor(color: string): string {
    return staysInTheDark(color) ? color : super.getRenderColor(color);
  }
}

/**
 * Replaces Univer's service for colours in the dark theme. Univer's service changes every colour; this one
 * leaves the colours that the workbook sets. It must be registered after Univer's plugins.
 */
export class OwnColours extends Plugin {
  static override pluginName = 'own-colours';

  constructor(
    _config: unknown,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    this._injector.replace([
      ICanvasColorService,
      {
        useFactory: (theme: ThemeService) => new ColoursOfTheWorkbook(theme),
        deps: [ThemeService],
      },
    ]);
  }
}

// Same effect as a decorator of the constructor's second parameter.
Inject(Injector)(OwnColours, undefined, 1);
