import type { DaySerial } from './calendar';

/**
 * The rows of a planner's workbook, table by table, before bad values are inserted. Quantities are in
 * units, money is in the workbook's currency, times are in days. A null is a blank cell.
 */
export interface PlannerTables {
  readonly inventory: readonly InventoryRow[];
  readonly demand: readonly DemandRow[];
  readonly locations: readonly LocationRow[];
  readonly products: readonly ProductRow[];
  readonly lanes: readonly LaneRow[];
  readonly suppliers: readonly SupplierRow[];
  readonly receipts: readonly ReceiptRow[];
  readonly approvers: readonly ApproverRow[];
  readonly settings: readonly SettingRow[];
}

export interface InventoryRow {
  readonly product: string;
  readonly location: string;
  readonly onHand: number;
  readonly reserved: number | null;
  readonly inTransit: number | null;
  readonly lot: string | null;
  readonly expiryDate: DaySerial | null;
}

/** Sales of one week; `date` is its Monday. */
export interface DemandRow {
  readonly product: string;
  readonly location: string;
  readonly date: DaySerial;
  readonly quantity: number;
  readonly isStockout: boolean;
  readonly isPromotion: boolean;
}

export interface LocationRow {
  readonly location: string;
  readonly type: 'dc' | 'warehouse' | 'store' | 'online';
  readonly region: string;
  readonly cluster: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly volumeCapacity: number | null;
  readonly inboundLimit: number | null;
  readonly outboundLimit: number | null;
  readonly handlingCost: number;
  /** The location that supplies it; null: a supplier outside the network. */
  readonly suppliedBy: string | null;
  readonly canShip: boolean;
  readonly canReceive: boolean;
  /** Units, or days of cover as in `14d`. */
  readonly keepAtLeast: number | string | null;
}

export interface ProductRow {
  readonly product: string;
  readonly description: string;
  readonly family: string;
  readonly unitCost: number;
  readonly price: number;
  readonly salvageValue: number | null;
  /** Litres. */
  readonly volume: number;
  /** Kilograms. */
  readonly weight: number;
  readonly packSize: number;
  readonly minTransferQuantity: number;
  readonly serviceClass: 'standard' | 'high' | 'critical';
  readonly shelfLifeDays: number | null;
  readonly lifecycle: 'active' | 'phase-out';
}

export interface LaneRow {
  readonly origin: string;
  readonly destination: string;
  readonly distanceKm: number;
  readonly costPerUnit: number;
  /** Cost per litre. */
  readonly costPerVolume: number;
  readonly fixedCost: number;
  readonly lineCost: number;
  readonly leadTimeDays: number;
  /** Litres. */
  readonly capacity: number | null;
  readonly isAllowed: boolean;
}

export interface SupplierRow {
  readonly product: string;
  readonly supplier: string;
  readonly unitCost: number;
  readonly orderCost: number;
  readonly leadTimeDays: number;
  readonly leadTimeSdDays: number;
  readonly minOrderQuantity: number;
  readonly orderMultiple: number;
}

export interface ReceiptRow {
  readonly product: string;
  readonly location: string;
  readonly quantity: number;
  readonly date: DaySerial;
}

export interface ApproverRow {
  readonly email: string;
  readonly name: string;
  readonly tier: 'manager' | 'director' | 'executive';
  readonly limit: number | null;
}

export interface SettingRow {
  readonly setting: string;
  readonly value: number | string;
  readonly format: 'date' | 'percent' | 'money' | 'number' | 'text';
  readonly note: string;
}
