/** The store cannot be opened or trusted. `message` is one sentence for people: what is wrong, with what, and what to do. */
export class StoreRefusal extends Error {
  override readonly name = "StoreRefusal";
}
