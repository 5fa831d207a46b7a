import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Compiler } from 'webpack';
import { iconSizes, rasterise } from './icons';

/** A webpack plugin that emits every SVG of a folder as PNGs, `name-16.png` and so on. */
export class IconsPlugin {
  constructor(
    /** Absolute path of the folder with the SVGs. */
    private readonly folder: string,
    /** Path below the site's root, with a slash at its end. */
    private readonly site: string,
  ) {}

  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('IconsPlugin', (compilation) => {
      compilation.contextDependencies.add(this.folder);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'IconsPlugin', stage }, () => {
        for (const file of readdirSync(this.folder).filter((name) => name.endsWith('.svg'))) {
          const svg = readFileSync(join(this.folder, file));
          for (const size of iconSizes) {
            const name = `${this.site}${basename(file, '.svg')}-${String(size)}.png`;
            compilation.emitAsset(name, new sources.RawSource(rasterise(svg, size)));
          }
        }
      });
    });
  }
}
