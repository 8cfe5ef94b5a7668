# Creating the ledger.

init-path = Ledger
init-owner = Owner
init-region = Region
init-class = Class
init-balance = Balance (yuan)
init-on = At the beginning of
init-next = The ledger is ready. Next: `medins family add --relation spouse` for a relative, `medins import FILE` for bills.
