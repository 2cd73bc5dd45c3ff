/** A sparse vector: `values[i]` stands at dimension `dimensions[i]`. */
export interface Vector {
  dimensions: Int32Array
  values: Float64Array
}
