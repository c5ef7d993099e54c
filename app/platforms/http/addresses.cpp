// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/http/addresses.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace parvis {

bool isPrivateAddress(const QHostAddress& address)
{
    static const std::vector<std::pair<QHostAddress, int>> ranges = [] {
        std::vector<std::pair<QHostAddress, int>> list;
        for (const auto& range :
             {"0.0.0.0/8"_L1, "10.0.0.0/8"_L1, "100.64.0.0/10"_L1, "127.0.0.0/8"_L1, "169.254.0.0/16"_L1,
              "172.16.0.0/12"_L1, "192.0.0.0/24"_L1, "192.168.0.0/16"_L1, "198.18.0.0/15"_L1, "224.0.0.0/4"_L1,
              "240.0.0.0/4"_L1, "::/127"_L1, "64:ff9b::/96"_L1, "fc00::/7"_L1, "fe80::/10"_L1, "ff00::/8"_L1})
            list.push_back(QHostAddress::parseSubnet(range));
        return list;
    }();
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // also of an IPv4 address inside IPv6
    const QHostAddress plain = isIpv4 ? QHostAddress(ipv4) : address;
    return plain.isNull() ||
           std::any_of(ranges.begin(), ranges.end(), [&](const auto& range) { return plain.isInSubnet(range); });
}

} // namespace parvis
