/** A sparse vector: `values[i]` is the value of dimension `dimensions[i]`. */
export interface Vector {
  dimensions: Int32Array
  values: Float64Array
}
