/**
 * The system with the orders cannot be asked, or answers something unusable, so nobody knows. Its message is for the log
 * and contains no customer's data.
 */
export class OrdersAway extends Error {
  override readonly name = 'OrdersAway'
}
