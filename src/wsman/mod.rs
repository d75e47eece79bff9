//! WS-Management (MS-WSMV), client side, sans-IO.
