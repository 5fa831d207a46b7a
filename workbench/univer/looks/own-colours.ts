import { Inject, Injector, Plugin, ThemeService } from '@univerjs/core';
import { CanvasColorService, ICanvasColorService } from '@univerjs/engine-render';
import { staysInTheDark } from './colours';

class ColoursOfTheWorkbook extends CanvasColorService {
  override getRenderColor(color: string): string {
    return staysInTheDark(color) ? color : super.getRenderColor(color);
  }
}

/**
 * Takes the place of Univer's own colours of the dark theme: that one turns every colour that is
 * drawn, this one leaves those that the workbook sets and wants to stay. Registered after Univer's
 * parts.
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

// As a decorator of the constructor's second parameter would.
Inject(Injector)(OwnColours, undefined, 1);
