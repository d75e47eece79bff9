//! What the connector asks of Exchange: typed cmdlets and the decoding of their answers.
