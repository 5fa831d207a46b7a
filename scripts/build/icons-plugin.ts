import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Compiler } from 'webpack';
import { iconSizes, rasterise } from './icons';

/** Webpack plugin: emits every SVG of a folder as a PNG of each size, such as `name-16.png`. */
export class IconsPlugin {
  constructor(
    /** Absolute path of the folder with the SVGs. */
    private readonly folder: string,
    /** Path of the PNGs below the site's root; it ends in a slash. */
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
