/** A picture of a ribbon button; the path is relative to the add-in's site. */
export interface RibbonIcon {
  /** Width and height in pixels. */
  readonly size: number;
  readonly path: string;
}

/** A button of the add-in as Excel would show it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icons: readonly RibbonIcon[];
  /** Runs a function of the add-in's page by its name, or shows the pane. */
  readonly action: { readonly kind: 'function'; readonly name: string } | { readonly kind: 'pane' };
}

/** What the manifest tells Excel about the add-in; paths are relative to the add-in's site. */
export interface AddIn {
  readonly name: string;
  readonly panePath: string;
  readonly functionsMetadataPath: string;
  /** The namespace of custom functions, such as `INV` in `INV.EOQ`; empty for none. */
  readonly namespace: string;
  readonly ribbon: {
    readonly tab: string;
    readonly group: string;
    readonly buttons: readonly RibbonButton[];
  };
}
