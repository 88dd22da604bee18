package syntax

// Few is up to which number two places of one level may well have the same
// statistic.
const Few = 20
