package gift

// LeftoverReach is how many sentences back a giver or receiver may have been told.
const LeftoverReach = 4
