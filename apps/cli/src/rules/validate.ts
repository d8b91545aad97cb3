import { ordersIn } from './book.ts';

/** Says that standing orders are in order.
 *  @throws Stop with every problem when they are not */
export function validate(file: string): void {
  const { title, extends: base } = ordersIn(file);
  console.log(`${title}: in order. What they change: tauride rules diff ${base} ${file}`);
}
